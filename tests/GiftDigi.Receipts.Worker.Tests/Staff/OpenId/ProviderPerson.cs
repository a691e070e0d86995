namespace GiftDigi.Receipts.Worker.Tests.Staff.OpenId;

/// <summary>Somebody who is signed in at the organisation.</summary>
internal sealed record ProviderPerson(string Subject, string Name, params string[] Groups)
{
    /// <summary>By what means they have proved themselves.</summary>
    public IReadOnlyList<string> Means { get; init; } = ["pwd"];

    /// <summary>How sure it is of them.</summary>
    public string Class { get; init; } = "one";
}
