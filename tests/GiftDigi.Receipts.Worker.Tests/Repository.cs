namespace GiftDigi.Receipts.Worker.Tests;

/// <summary>The files of the checkout the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new(AppContext.BaseDirectory));

    public static string Samples => Path.Combine(Root, "samples");

    /// <summary>A folder of the core's sources.</summary>
    public static DirectoryInfo Core(string folder) => new(Path.Combine(Root, "src", "GiftDigi.Receipts", folder));

    /// <summary>A file of an npm package.</summary>
    public static string Package(string path) => Path.Combine(Root, "node_modules", path);

    /// <summary>What people are told first.</summary>
    public static string Readme => Path.Combine(Root, "README.md");

    /// <summary>A script or document of the infrastructure.</summary>
    public static string Infra(string path) => Path.Combine(Root, "infra", path);

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "GiftDigi.Receipts.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new InvalidOperationException("The tests run outside the checkout."));
}
