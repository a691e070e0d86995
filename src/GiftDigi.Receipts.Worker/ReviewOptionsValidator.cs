using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker;

/// <summary>Checks the settings at start-up.</summary>
[OptionsValidator]
internal sealed partial class ReviewOptionsValidator : IValidateOptions<ReviewOptions>;
