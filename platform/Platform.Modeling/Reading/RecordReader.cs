using System.Reflection;
using System.Runtime.CompilerServices;

namespace Infra.Platform.Modeling.Reading;

/// <summary>From a record to an object type: its properties with their descriptions, defaults and rules.</summary>
internal sealed class RecordReader
{
    private readonly NullabilityInfoContext nullability = new();
    private readonly Stack<Type> open = new();
    private readonly Mistakes mistakes;
    private readonly RecordUse use;
    private readonly TypeShapes shapes;

    public RecordReader(Mistakes mistakes, RecordUse use)
    {
        this.mistakes = mistakes;
        this.use = use;
        shapes = new(mistakes, Nested);
    }

    public ObjectType Read(Type record)
    {
        open.Push(record);
        var instance = Instance(record);
        var properties = Declared(record)
            .Select(property => Property(property, instance)).OfType<ApiProperty>().ToList();
        open.Pop();
        foreach (var twice in properties.GroupBy(static p => p.JsonName).Where(static group => group.Count() > 1))
        {
            var members = string.Join(" and ", twice.Select(static property => property.Member));
            mistakes.Add(Naming.Of(record), $"{members} are both {twice.Key} in documents; rename one");
        }

        return new()
        {
            Properties = properties,
            Rules = [.. Stated(record), .. properties.SelectMany(DerivedRules.Presence)],
        };
    }

    private ObjectType? Nested(Type record, string where)
    {
        if (!open.Contains(record))
        {
            return Read(record);
        }

        mistakes.Add(where, $"{Naming.Of(record)} contains itself, which no structural schema can express; "
            + "say how deep it goes with a record for each level");
        return null;
    }

    private object? Instance(Type record)
    {
        if (record.GetConstructor(Type.EmptyTypes) is not null)
        {
            return Activator.CreateInstance(record);
        }

        mistakes.Add(
            Naming.Of(record),
            "has a constructor with parameters; declare its properties with { get; init; }");
        return null;
    }

    private static IEnumerable<PropertyInfo> Declared(Type record)
    {
        var own = record.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .OrderBy(static property => property.MetadataToken);
        return record.BaseType is { } parent && parent != typeof(object) ? Declared(parent).Concat(own) : own;
    }

    private ApiProperty? Property(PropertyInfo property, object? instance)
    {
        var where = $"{Naming.Of(open.Peek())}.{property.Name}";
        if (property.SetMethod is null)
        {
            mistakes.Add(where, "cannot be set; a property of an API is { get; init; }");
            return null;
        }

        var info = nullability.Create(property);
        if (shapes.Of(info, where) is not { } shape)
        {
            return null;
        }

        var type = new Constraints(property, where, mistakes).Apply(shape);
        var presence = new Presence(property, info.ReadState == NullabilityState.Nullable, where, mistakes);
        var read = new ApiProperty
        {
            JsonName = property.GetCustomAttribute<JsonNameAttribute>()?.Name ?? Naming.Json(property.Name),
            Member = property.Name,
            Title = property.GetCustomAttribute<TitleAttribute>()?.Text ?? Naming.Words(property.Name),
            Description = Description(property, where),
            Remarks = XmlDocumentation.Of(property.DeclaringType!.Assembly).Remarks(property),
            Group = property.GetCustomAttribute<GroupAttribute>()?.Name,
            Type = type,
            Required = property.IsDefined(typeof(RequiredMemberAttribute)),
            Default = presence.Default(instance, type, use),
            Unit = property.GetCustomAttribute<UnitAttribute>()?.Name,
            Secret = property.IsDefined(typeof(SecretAttribute)),
            Immutable = property.IsDefined(typeof(ImmutableAttribute)),
            NeverDecreases = property.IsDefined(typeof(NeverDecreasesAttribute)),
        };
        Check(read, where);
        return read with { Rules = [.. Stated(property), .. DerivedRules.Of(read, what => mistakes.Add(where, what))] };
    }

    private static IEnumerable<ApiRule> Stated(MemberInfo member) =>
        member.GetCustomAttributes<RuleAttribute>().Select(static rule => new ApiRule(rule.Expression, rule.Message));

    private string Description(PropertyInfo property, string where)
    {
        var description = XmlDocumentation.Of(property.DeclaringType!.Assembly).Summary(property);
        if (description is null)
        {
            mistakes.Add(where, "has no description; write a <summary> above it, and let the project file say "
                + "<GenerateDocumentationFile>true</GenerateDocumentationFile>");
        }

        return description ?? "";
    }

    private void Check(ApiProperty property, string where)
    {
        if (!ReservedNames.IsName(property.JsonName))
        {
            mistakes.Add(
                where,
                $"{property.JsonName} is no name for a document; use a small letter, then letters and digits");
        }

        if (open.Count == 1 && ReservedNames.Why(use, property.JsonName) is { } why)
        {
            mistakes.Add(where, $"{property.JsonName} is reserved: {why}; choose another name");
        }

        if (property.Unit is not null && property.Type is not (IntegerType or NumberType))
        {
            mistakes.Add(where, $"[Unit] is for numbers, but this is {Kinds.Of(property.Type)}");
        }

        if (use != RecordUse.Spec && (property.Immutable || property.NeverDecreases))
        {
            mistakes.Add(where, "rules over changes are for what users write; take them away");
        }
    }
}
