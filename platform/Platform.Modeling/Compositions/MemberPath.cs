using System.Linq.Expressions;
using System.Reflection;

using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>From a lambda over a record to the field that it names.</summary>
internal static class MemberPath
{
    /// <summary>The field below a section of a document, with all that the record says of it.</summary>
    /// <param name="lambda">As <c>api => api.Size</c>.</param>
    /// <param name="section">The section, as <c>spec</c>; empty for the whole document.</param>
    /// <param name="type">The section's type.</param>
    /// <param name="side">Whose document it is.</param>
    public static SourceFacts Of(LambdaExpression lambda, string section, ObjectType type, SourceSide side)
    {
        var text = lambda.ToString();
        var members = Members(lambda.Body, out var problem);
        var facts = new SourceFacts(side, text) { Path = section };
        if (members is null)
        {
            return facts.But($"{text} {problem}");
        }

        ApiType current = type;
        ApiProperty? property = null;
        var absent = false;
        var path = section;
        foreach (var member in members)
        {
            property = (current as ObjectType)?.Properties.FirstOrDefault(p => p.Member == member);
            if (property is null)
            {
                return facts.But($"{text} names {member}, which is no property of the record in documents");
            }

            path = FieldPath.Join(path, property.JsonName);
            absent |= property.MayBeAbsent;
            current = property.Type;
        }

        var found = facts with { Path = path, MayBeAbsent = absent, Text = Short(lambda, members) };
        return Described(found, property, current);
    }

    private static SourceFacts Described(SourceFacts facts, ApiProperty? property, ApiType type) => facts with
    {
        Type = type,
        Kind = ValueKinds.Of(type),
        IsSecret = property?.Secret ?? false,
        HoldsUserText = type is StringType && facts.Side == SourceSide.Composite,
        MaxLength = type switch
        {
            StringType text => text.MaxLength,
            EnumType one => one.Values.Max(static value => value.JsonName.Length),
            _ => null,
        },
    };

    private static string Short(LambdaExpression lambda, List<string> members) =>
        $"{Naming.Of(lambda.Parameters[0].Type)}.{string.Join('.', members)}";

    private static List<string>? Members(Expression? body, out string problem)
    {
        var members = new List<string>();
        problem = "is more than names of properties: functions read fields, they do not run C#";
        while (body is not ParameterExpression)
        {
            switch (body)
            {
                case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert:
                    body = convert.Operand;
                    break;
                case MemberExpression { Member.Name: "Value", Expression: { } nullable } when IsNullable(nullable.Type):
                    body = nullable;
                    break;
                case MemberExpression { Expression: { } parent, Member: PropertyInfo property }:
                    members.Insert(0, property.Name);
                    body = parent;
                    break;
                case MethodCallExpression or BinaryExpression { NodeType: ExpressionType.ArrayIndex }:
                    problem = "reads elements of a list one by one, and patches cannot make one object or field per "
                        + "element; hand over the list as a whole, or give the record a property for the one value";
                    return null;
                default:
                    return null;
            }
        }

        return members;
    }

    private static bool IsNullable(Type type) => Nullable.GetUnderlyingType(type) is not null;
}
