namespace GiftDigi.Receipts.Worker.Tests.Observing;

/// <summary>A span as it was sent.</summary>
internal sealed record CollectedSpan(string Process, string Source, string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The spans in a request to a collector (<c>ExportTraceServiceRequest</c>).</summary>
    public static IEnumerable<CollectedSpan> Read(ReadOnlyMemory<byte> request) =>
        from ofProcess in WireMessage.Read(request).All(1)
        let process = ofProcess.All(1).Single().Attributes(1)["service.instance.id"]
        from ofSource in ofProcess.All(2)
        let source = ofSource.All(1).Single().Text(1)
        from span in ofSource.All(2)
        select new CollectedSpan(process, source, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), span.Attributes(9));
}
