using System.Reflection;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Architecture;

/// <summary>The stages, in the order a receipt passes them: none knows a later one.</summary>
public sealed class FlowTests
{
    private static readonly Assembly Core = typeof(ReceiptPipeline).Assembly;

    [Fact]
    public void No_reading_stage_knows_a_stage_after_it()
    {
        string[] order = ["Imaging", "Reading", "Parsing", "Matching", "Deciding"];

        var backwards =
            from type in Core.GetTypes()
            let stage = Array.IndexOf(order, Stage(type))
            where stage >= 0
            from used in SignatureTypes(type)
            where Array.IndexOf(order, Stage(used)) > stage
            select $"{type.Name} knows {used.Name}";

        backwards.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void The_core_refers_to_no_package()
    {
        var references = Core.GetReferencedAssemblies().Select(reference => reference.Name);

        references.ShouldAllBe(name => name!.StartsWith("System", StringComparison.Ordinal));
    }

    private static string Stage(Type type) => type.Namespace?.Split('.') is ["GiftDigi", "Receipts", var stage, ..] ? stage : "";

    private static IEnumerable<Type> SignatureTypes(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));
        var constructors = type.GetConstructors(All).SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType));
        var fields = type.GetFields(All).Select(field => field.FieldType);
        return methods.Concat(constructors).Concat(fields).SelectMany(Unwrap);
    }

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type)
        : type.HasElementType ? Unwrap(type.GetElementType()!)
        : [type];
}
