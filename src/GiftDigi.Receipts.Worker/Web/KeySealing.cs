using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>
/// Seals keys that lie in the database with the secret of those who serve the pages (AES-256-GCM under a key derived by HKDF, RFC 5869):
/// whoever reads the database alone can forge no cookie.
/// </summary>
internal sealed class KeySealing(string secret) : IXmlEncryptor, IXmlDecryptor
{
    private const int KeyBytes = 32;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyBytes, info: "giftdigi-receipts keys"u8.ToArray());

    /// <summary>As the framework makes what unseals: by its type, with the program's services.</summary>
    public KeySealing(IServiceProvider services)
        : this(services.GetRequiredService<IOptions<WebOptions>>().Value.Secret ?? throw new InvalidOperationException("Keys in the database are sealed with RECEIPTS_Web__Secret, which is not set."))
    {
    }

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(nonce, plain, box.AsSpan(NonceBytes, plain.Length), box.AsSpan(NonceBytes + plain.Length));
        return new(new XElement("sealed", Convert.ToBase64String(box)), typeof(KeySealing));
    }

    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        var box = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Decrypt(box[..NonceBytes], box[NonceBytes..^TagBytes], box[^TagBytes..], plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
