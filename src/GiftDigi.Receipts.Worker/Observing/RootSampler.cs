using System.Diagnostics;
using OpenTelemetry.Trace;

namespace GiftDigi.Receipts.Worker.Observing;

/// <summary>Chooses among traces; what loops ask of stores and brokers while there is nothing to do is none.</summary>
internal sealed class RootSampler(double ratio) : Sampler
{
    private readonly TraceIdRatioBasedSampler _sampler = new(ratio);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters.Kind == ActivityKind.Client ? new(SamplingDecision.Drop) : _sampler.ShouldSample(samplingParameters);
}
