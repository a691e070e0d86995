using Azure.Core;
using Azure.Core.Pipeline;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>Signs in with the resource's key.</summary>
internal sealed class KeyPolicy(string key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", key);
}
