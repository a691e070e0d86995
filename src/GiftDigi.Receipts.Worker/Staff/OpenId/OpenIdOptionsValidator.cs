using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>Checks the settings at start-up.</summary>
[OptionsValidator]
internal sealed partial class OpenIdOptionsValidator : IValidateOptions<OpenIdOptions>;
