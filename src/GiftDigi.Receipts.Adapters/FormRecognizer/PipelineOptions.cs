using Azure.Core;
using Azure.Core.Pipeline;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>How Azure.Core sends: once, since attempts are spaced by a clock that can be set; it follows no redirect and logs no content.</summary>
internal sealed class PipelineOptions : ClientOptions
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    private PipelineOptions()
    {
        Retry.MaxRetries = 0;
        Diagnostics.IsLoggingContentEnabled = false;
    }

    /// <summary>The pipeline, which signs in with the key where there is one.</summary>
    public static HttpPipeline Build(string? key, TokenCredential? credential) => HttpPipelineBuilder.Build(
        new PipelineOptions(),
        string.IsNullOrEmpty(key)
            ? new BearerTokenAuthenticationPolicy(credential ?? throw new ArgumentException("Neither a key nor a credential is set.", nameof(credential)), Scope)
            : new KeyPolicy(key));
}
