namespace GiftDigi.Receipts.Accounts;

/// <summary>The person behind an account as an organisation's sign-in knows them. Neither part ever goes to another person, as names and e-mail addresses do.</summary>
/// <param name="Issuer">Who says so: the address of the organisation's sign-in.</param>
/// <param name="Subject">What it calls the person.</param>
public sealed record AccountOrigin(string Issuer, string Subject);
