using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>Checks the settings at start-up.</summary>
[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
