namespace GiftDigi.Receipts.Benchmarks.Tests;

/// <summary>The files of the checkout the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "GiftDigi.Receipts.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new InvalidOperationException("The tests run outside the checkout."));
}
