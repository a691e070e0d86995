using GiftDigi.Receipts.Worker.Auditing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>What the description of the interface says beyond what its endpoints tell by themselves.</summary>
internal static class ApiDescription
{
    private const string Token = "token";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = description => $"/{description.RelativePath}".StartsWith(ApiEndpoints.Root, StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "GiftDigi Receipts", Version = "v1", Description = "Verdicts and their history, to be read with a token." };
            document.Servers = [];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
            return Task.CompletedTask;
        });
    }

    /// <summary>The fields of a query, which an endpoint reads by itself, and others beside them.</summary>
    public static RouteHandlerBuilder WithFilter(this RouteHandlerBuilder endpoint, params IEnumerable<(string Name, string Wanted)> others) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters =
            [
                .. FilterAddress.Fields.Select(field => Parameter(field.Name, field.Wanted.English)),
                .. others.Select(other => Parameter(other.Name, other.Wanted)),
            ];
            return Task.CompletedTask;
        });

    private static OpenApiParameter Parameter(string name, string wanted) =>
        new() { Name = name, In = ParameterLocation.Query, Description = wanted, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
