using System.Xml.Linq;
using GiftDigi.Receipts.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>
/// The keys of the framework in the store that all who serve the pages share. Keys that this program once kept in its folder are good as well:
/// addresses of entries that were given out then stay what they are.
/// </summary>
internal sealed class SharedKeys(IKeyStore store, IXmlRepository folder) : IXmlRepository
{
    // The framework asks for them once a day, apart from any request, and does not await.

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. folder.GetAllElements(), .. Task.Run(() => store.ListAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(XElement.Parse)];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => store.AddAsync(element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();
}
