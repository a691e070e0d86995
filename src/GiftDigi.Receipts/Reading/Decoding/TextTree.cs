namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>The texts that a search has come upon, each once: a node is the text of its parent and one character more.</summary>
internal sealed class TextTree
{
    /// <summary>The node of the empty text.</summary>
    internal const int Root = 0;

    private const int None = -1;
    private Node[] _nodes = new Node[256];
    private int _count;

    /// <summary>Texts so far.</summary>
    internal int Count => _count;

    /// <summary>Forgets all texts but the empty one.</summary>
    internal void Clear(LanguageContext start)
    {
        _nodes[Root] = new(None, CharacterSet.Blank, None, None, 0, 0, start);
        _count = 1;
    }

    /// <summary>A text, valid until the next is added.</summary>
    internal ref readonly Node this[int node] => ref _nodes[node];

    /// <summary>The text with one character more, if it is there.</summary>
    internal bool TryFind(int parent, int index, out int child)
    {
        for (child = _nodes[parent].FirstChild; child != None; child = _nodes[child].NextSibling)
        {
            if (_nodes[child].Class == index)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the text with one character more, which is not there yet.</summary>
    internal int Add(int parent, int index, float bonus, LanguageContext context)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, 2 * _count);
        }

        ref var above = ref _nodes[parent];
        _nodes[_count] = new(parent, index, None, above.FirstChild, above.Length + 1, above.Bonus + bonus, context);
        above = above with { FirstChild = _count };
        return _count++;
    }

    /// <summary>Writes the classes of a text, the last into the last place of a span of its length.</summary>
    internal void Write(int node, Span<int> classes)
    {
        for (var place = classes.Length - 1; place >= 0; place--)
        {
            classes[place] = _nodes[node].Class;
            node = _nodes[node].Parent;
        }
    }

    /// <summary>A text.</summary>
    /// <param name="Parent">The text without its last character.</param>
    /// <param name="Class">The class of its last character.</param>
    /// <param name="FirstChild">A text with one character more.</param>
    /// <param name="NextSibling">Another text with the same parent.</param>
    /// <param name="Length">Characters.</param>
    /// <param name="Bonus">What is added to its optical score.</param>
    /// <param name="Context">What the language model remembers of it.</param>
    internal readonly record struct Node(
        int Parent, int Class, int FirstChild, int NextSibling, int Length, float Bonus, LanguageContext Context);
}
