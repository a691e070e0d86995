namespace GiftDigi.Receipts.Rendering.Printing;

/// <summary>Something this tool needs is missing; the message says what, and how to get it.</summary>
public sealed class RenderingException : Exception
{
    public RenderingException()
    {
    }

    public RenderingException(string message)
        : base(message)
    {
    }

    public RenderingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
