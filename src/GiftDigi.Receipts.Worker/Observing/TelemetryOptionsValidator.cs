using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Observing;

/// <summary>Checks the settings at start-up.</summary>
[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
