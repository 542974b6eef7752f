using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Sasaeai.Bot.Tests.Architecture;

/// <summary>Which type uses which, read from the compiled bot: what the sources say is not asked.</summary>
internal sealed class CompiledCode
{
    private const string Root = "Sasaeai.Bot";

    /// <summary>Every type of the bot with the full names of the types that it uses.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Uses { get; }

    public CompiledCode()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(SasaeaiBot).Assembly.Location);
        Uses = assembly.MainModule.GetAllTypes()
            .Where(t => t.Namespace.StartsWith(Root, StringComparison.Ordinal) || t.DeclaringType is not null || t.Name == "Program")
            .GroupBy(t => Outermost(t).FullName)
            .ToDictionary(g => g.Key, g => (IReadOnlySet<string>)g.SelectMany(UsedBy).Select(t => Outermost(t).FullName).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The room of a type: the folder below <c>Bot/</c>, or the file's own name for the two at the top.</summary>
    public static string? Room(string type) => type switch
    {
        "Program" => "Program",
        $"{Root}.SasaeaiBot" => "SasaeaiBot",
        $"{Root}.Reception" => "Reception",
        _ when type.StartsWith(Root + ".", StringComparison.Ordinal) && type.Split('.') is [_, _, var room, _, ..] => room,
        _ => null,
    };

    /// <summary>Arrows between rooms, as <c>From → To</c>.</summary>
    public IEnumerable<(string From, string To)> Arrows() => Uses
        .SelectMany(u => u.Value.Select(used => (From: Room(u.Key), To: Room(used))))
        .Where(a => a.From is not null && a.To is not null && a.From != a.To)
        .Select(a => (a.From!, a.To!))
        .Distinct();

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null) type = type.DeclaringType;
        return type;
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        var references = new List<TypeReference?> { type.BaseType };
        references.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        references.AddRange(type.Fields.Select(f => f.FieldType));
        references.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.Methods)
        {
            references.Add(method.ReturnType);
            references.AddRange(method.Parameters.Select(p => p.ParameterType));
            if (!method.HasBody) continue;
            references.AddRange(method.Body.Variables.Select(v => v.VariableType));
            references.AddRange(method.Body.Instructions.SelectMany(InInstruction));
        }

        return references.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> InInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
