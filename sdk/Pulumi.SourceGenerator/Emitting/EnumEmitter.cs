using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Writes enums: whole numbers as enums of C#, others as structs that know their values.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter code, EnumSchema type)
    {
        var name = Names.OfType(type.Token);
        code.Summary(type.Description, $"The values of {name}.");
        if (type.Underlying == "int")
        {
            using var block = code.Block($"public enum {name}");
            foreach (var member in type.Members)
            {
                EmitMember(code, member, $"{member.Name} = {member.Value},");
            }

            return;
        }

        EmitStruct(code, name, type);
    }

    private static void EmitMember(CodeWriter code, EnumMember member, string declaration)
    {
        code.Summary(member.Description, $"The value {member.Name}.");
        code.Obsolete(member.Deprecation);
        code.Line(declaration);
    }

    private static void EmitStruct(CodeWriter code, string name, EnumSchema type)
    {
        var isString = type.Underlying == "string";
        code.Line("[EnumType]");
        using var block = code.Block($"public readonly struct {name} : IEquatable<{name}>");
        code.Line($"private readonly {type.Underlying} _value;");
        code.Blank();
        code.Line($"private {name}({type.Underlying} value) => _value = value;");
        code.Blank();
        foreach (var member in type.Members)
        {
            EmitMember(code, member, $"public static {name} {member.Name} {{ get; }} = new({member.Value});");
        }

        // A struct that nobody made has no string.
        var hash = isString ? "_value?.GetHashCode() ?? 0" : "_value.GetHashCode()";
        var text = isString ? "_value" : "_value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
        code.Blank();
        code.Lines($$"""
            /// <summary>Whether both are the same value.</summary>
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);
            /// <summary>Whether they are different values.</summary>
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
            /// <summary>The value as it is sent.</summary>
            public static explicit operator {{type.Underlying}}({{name}} value) => value._value;
            /// <inheritdoc />
            [EditorBrowsable(EditorBrowsableState.Never)]
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);
            /// <inheritdoc />
            public bool Equals({{name}} other) => _value == other._value;
            /// <inheritdoc />
            [EditorBrowsable(EditorBrowsableState.Never)]
            public override int GetHashCode() => {{hash}};
            /// <inheritdoc />
            public override string ToString() => {{text}};
            """);
    }
}
