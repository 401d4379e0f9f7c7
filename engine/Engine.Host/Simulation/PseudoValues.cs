using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Infra.Engine.Host.Simulation;

/// <summary>
/// Values of the right type for what only the world could know: always the same for the same seed and property, and of
/// a form that programs can go on with. Names under .test never exist.
/// </summary>
/// <param name="token">The resource type or function they belong to.</param>
/// <param name="seed">Whose they are: a URN, or the arguments of a function.</param>
/// <param name="id">The id of the object.</param>
/// <param name="region">The provider's region.</param>
internal sealed class PseudoValues(string token, string seed, string id, string region)
{
    private const string Account = "123456789012";
    private const int Depth = 4;

    private static readonly (string Suffix, string Prefix)[] IdPrefixes =
        [.. Facts.Names("outputIdPrefixes").Select(static pair => (pair.Key, pair.Value))];

    /// <summary>Adds what is missing to outputs: what is computed, and what always has a value.</summary>
    /// <param name="inputs">What was given.</param>
    /// <param name="schema">Of what.</param>
    /// <param name="old">Outputs that stay.</param>
    /// <param name="preview">Nothing is made yet: what would be added is unknown.</param>
    public PropertyMap Complete(PropertyMap inputs, MemberSchema schema, PropertyMap? old = null, bool preview = false)
    {
        var keys = new List<string>(inputs.Count + 8);
        var values = new List<PropertyValue>(inputs.Count + 8);
        foreach (var (key, value) in inputs)
        {
            keys.Add(key);
            values.Add(Nested(value, schema.Outputs[key]?.Type, (old?[key] as PropertyValue.Map)?.Properties, preview));
        }

        foreach (var property in schema.Outputs.Properties)
        {
            if (!inputs.ContainsKey(property.Name) && (property.Required || schema.Inputs[property.Name] is null))
            {
                var kept = property.Name == "tagsAll" ? null : old?[property.Name];
                keys.Add(property.Name);
                values.Add(kept ?? (preview ? PropertyValue.Unknown.Instance : Top(property, inputs)));
            }
        }

        return PropertyMap.FromUnsorted([.. keys], [.. values]);
    }

    /// <summary>Up to 32 hexadecimal digits that belong to a seed. Nothing depends on nobody guessing them.</summary>
    public static string Hex(string seed, int digits)
    {
        var hash = 14_695_981_039_346_656_037;
        foreach (var character in seed)
        {
            hash = (hash ^ character) * 1_099_511_628_211;
        }

        var (high, low) = (Mixed(hash), Mixed(hash + 0x9E3779B97F4A7C15));
        return string.Create(CultureInfo.InvariantCulture, $"{high:x16}{low:x16}")[..digits];
    }

    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    // To an object that was given, the world adds the references to what it made for it.
    private PropertyValue Nested(PropertyValue value, TypeSchema? type, PropertyMap? old, bool preview)
    {
        if (value is not PropertyValue.Map { Properties: var map } || type is not TypeSchema.Object shape)
        {
            return value;
        }

        foreach (var name in (ReadOnlySpan<string>)["clusterSecurityGroupId", "vpcId"])
        {
            if (shape.Shape.Value[name] is { } property && !map.ContainsKey(name))
            {
                map = map.With(name, old?[name] ?? (preview
                    ? PropertyValue.Unknown.Instance : Value(name, property.Type, Depth)));
            }
        }

        return ReferenceEquals(map, ((PropertyValue.Map)value).Properties) ? value : map;
    }

    private PropertyValue Top(PropertySchema property, PropertyMap inputs)
    {
        var value = property.Const
            ?? (property.Name == "tagsAll" ? inputs["tags"] ?? PropertyMap.Empty : null)
            ?? Value(property.Name, property.Type, Depth);
        return property.Secret ? new PropertyValue.Secret(value) : value;
    }

    private PropertyValue Value(string name, TypeSchema type, int depth) => type switch
    {
        TypeSchema.Scalar { Name: "boolean" } => false,
        TypeSchema.Scalar { Name: "integer" or "number" } =>
            name.EndsWith("port", StringComparison.OrdinalIgnoreCase) ? 443 : 1,
        TypeSchema.Scalar => Text(name),
        TypeSchema.Enum allowed => allowed.Values[0],
        TypeSchema.Union union => Value(name, union.Options[0], depth),
        TypeSchema.Object { Shape.Value: var shape } when depth > 0 => PropertyMap.Of(
            shape.Properties.Select(it => KeyValuePair.Create(it.Name, Value(it.Name, it.Type, depth - 1)))),
        TypeSchema.List list => new PropertyValue.List(Items(name, list.Element, depth)),
        _ => PropertyMap.Empty,
    };

    private ImmutableArray<PropertyValue> Items(string name, TypeSchema element, int depth) => element switch
    {
        TypeSchema.Object when depth > 0 => [Value(name, element, depth)],
        _ when token.EndsWith("AvailabilityZones", StringComparison.Ordinal) =>
            [$"{region}a", $"{region}b", $"{region}c"],
        _ => [],
    };

    private PropertyValue Text(string name)
    {
        var hash = Hex($"{seed}|{name}", 32);
        return name switch
        {
            "accountId" or "ownerId" or "registryId" or "account" => Account,
            "region" => region,
            "id" => id,
            "arn" => Arn(id),
            "status" or "state" => "ACTIVE",
            "data" or "certificate" or "caCertificate" => Certificate(hash),
            "endpoint" or "issuer" or "url" => $"https://{hash[..16]}.{Service}.{region}.simulated.test",
            "createdAt" or "createDate" => "2025-01-01T00:00:00Z",
            "publicIp" => $"203.0.113.{Octet(hash)}",
            "privateIp" => $"10.0.{Octet(hash)}.{Octet(hash[2..])}",
            "version" => "1.0",
            _ when name.EndsWith("Arn", StringComparison.Ordinal) => Arn($"{name[..^3]}-{hash[..8]}"),
            _ when name.EndsWith("Dns", StringComparison.OrdinalIgnoreCase) || name is "domainName" or "dnsName" =>
                $"{hash[..12]}.{region}.simulated.test",
            _ when !name.EndsWith("Id", StringComparison.Ordinal) => $"{name}-{hash[..7]}",
            _ when Array.Find(IdPrefixes, it => name.EndsWith(it.Suffix, StringComparison.OrdinalIgnoreCase)) is
                { Prefix: { } prefix } => $"{prefix}-{hash[..17]}",
            _ => hash[..20],
        };
    }

    private string Service => token.Split(':') is [_, var module, ..] ? module.Split('/')[0] : "";

    private string Arn(string name) => id.StartsWith("arn:", StringComparison.Ordinal)
        ? id
        : $"arn:aws:{Service}:{(Service == "iam" ? "" : region)}:{Account}:{Kind}/{name}";

    private string Kind => token[(token.LastIndexOf(':') + 1)..].ToLowerInvariant();

    private static int Octet(string hex) => 1 + (int.Parse(hex.AsSpan(0, 2), NumberStyles.HexNumber, null) % 253);

    private static string Certificate(string hash) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        $"-----BEGIN CERTIFICATE-----\nU0lNVUxBVEVE{hash}\n-----END CERTIFICATE-----\n"));
}
