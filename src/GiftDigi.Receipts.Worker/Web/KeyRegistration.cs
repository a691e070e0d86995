using GiftDigi.Receipts.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>Where the keys of cookies and entries' addresses lie.</summary>
internal static class KeyRegistration
{
    /// <summary>In a folder that only the program's account may open; in the database, sealed, where there is a secret that several programs share.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, DirectoryInfo folder)
    {
        services.AddDataProtection().SetApplicationName("giftdigi-receipts").PersistKeysToFileSystem(folder);
        services.AddOptions<KeyManagementOptions>().Configure<IKeyStore, IOptions<WebOptions>, ILoggerFactory>((keys, store, web, logging) =>
        {
            if (web.Value.Secret is { } secret)
            {
                (keys.XmlRepository, keys.XmlEncryptor) = (new SharedKeys(store, new FileSystemXmlRepository(folder, logging)), new KeySealing(secret));
            }
        });
        return services;
    }
}
