using System.Buffers;

namespace GiftDigi.Receipts.Matching;

/// <summary>
/// Finds the forms that have most pairs of neighbouring characters in common with a name, the rarest pairs first: however many products there
/// are, few are compared in full.
/// </summary>
internal sealed class ProductIndex
{
    /// <summary>So many forms are compared in full.</summary>
    private const int Candidates = 24;

    /// <summary>Forms looked at for one name; the rarest pairs come first, so that those left out say least.</summary>
    private const int MostLookedAt = 4_000;

    private readonly IReadOnlyList<ProductForm> _forms;
    private readonly Dictionary<uint, List<int>> _byPair = [];

    public ProductIndex(IReadOnlyList<ProductForm> forms)
    {
        _forms = forms;
        for (var form = 0; form < forms.Count; form++)
        {
            foreach (var pair in Pairs(forms[form].Name.Core))
            {
                if (!_byPair.TryGetValue(pair, out var list))
                {
                    _byPair.Add(pair, list = []);
                }

                list.Add(form);
            }
        }
    }

    /// <summary>The forms most like a name.</summary>
    /// <param name="core">The name without its sizes.</param>
    public IReadOnlyList<ProductForm> Near(string core)
    {
        if (_forms.Count <= Candidates)
        {
            return _forms;
        }

        var shared = ArrayPool<byte>.Shared.Rent(_forms.Count);
        var touched = new List<int>();
        try
        {
            Array.Clear(shared, 0, _forms.Count);
            var lists = Pairs(core).Select(pair => _byPair.GetValueOrDefault(pair)).OfType<List<int>>().OrderBy(list => list.Count);
            var looked = 0;
            foreach (var form in lists.TakeWhile(list => looked == 0 || looked + list.Count <= MostLookedAt).SelectMany(list => list))
            {
                looked++;
                if (shared[form]++ == 0)
                {
                    touched.Add(form);
                }
            }

            return [.. touched.OrderByDescending(form => shared[form]).ThenBy(form => Math.Abs(_forms[form].Name.Core.Length - core.Length)).Take(Candidates).Select(form => _forms[form])];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(shared);
        }
    }

    private static HashSet<uint> Pairs(string core)
    {
        var pairs = new HashSet<uint>();
        for (var index = 0; index < core.Length; index++)
        {
            pairs.Add(((uint)(index == 0 ? 0 : core[index - 1]) << 16) | core[index]);
        }

        return pairs;
    }
}
