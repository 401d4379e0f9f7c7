namespace Infra.Engine.Host.Simulation;

/// <summary>How objects are called: names made up where the program gives none, and ids.</summary>
internal static class PhysicalNames
{
    private const int Digits = 7;

    // The types whose ids have a form that people know; other objects go by their name.
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["aws:ec2/vpc:Vpc"] = "vpc",
        ["aws:ec2/subnet:Subnet"] = "subnet",
        ["aws:ec2/internetGateway:InternetGateway"] = "igw",
        ["aws:ec2/natGateway:NatGateway"] = "nat",
        ["aws:ec2/eip:Eip"] = "eipalloc",
        ["aws:ec2/routeTable:RouteTable"] = "rtb",
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = "rtbassoc",
        ["aws:ec2/route:Route"] = "r-rtb",
        ["aws:ec2/securityGroup:SecurityGroup"] = "sg",
        ["aws:ec2/securityGroupRule:SecurityGroupRule"] = "sgrule",
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = "vpce",
        ["aws:ec2/launchTemplate:LaunchTemplate"] = "lt",
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = "a",
    };

    // Beside "name": inputs that bridged providers fill with a made-up name.
    private static readonly string[] NameProperties =
    [
        "name", "bucket", "nodeGroupName", "keyName", "identifier", "clusterIdentifier", "repositoryName",
        "functionName",
    ];

    /// <summary>
    /// The optional text input that names the object, or null. Schemas do not mark it, so it is known by its name.
    /// </summary>
    public static string? PropertyOf(MemberSchema schema) => Array.Find(
        NameProperties, name => schema.Inputs[name] is { Required: false, Type: TypeSchema.Scalar { Name: "string" } });

    /// <summary>A made-up name.</summary>
    public static string Make(Urn urn, ReadOnlySpan<byte> seed, long generation) =>
        $"{urn.Name}-{PseudoValues.Hex($"{urn}|{Convert.ToHexString(seed)}|{generation}", Digits)}";

    /// <summary>Whether a name was made up by <see cref="Make"/>.</summary>
    public static bool IsMadeUp(Urn urn, string name) =>
        name.Length == urn.Name.Length + Digits + 1
        && name.StartsWith(urn.Name, StringComparison.Ordinal)
        && name[urn.Name.Length] == '-'
        && name.AsSpan(urn.Name.Length + 1).IndexOfAnyExcept("0123456789abcdef") < 0;

    /// <summary>The id of a new object.</summary>
    /// <param name="urn">Whose.</param>
    /// <param name="name">Its physical name, or null.</param>
    /// <param name="generation">Tells a replacement from what it replaces.</param>
    public static string Id(Urn urn, string? name, long generation)
    {
        if (Prefixes.TryGetValue(urn.Type, out var prefix))
        {
            return $"{prefix}-{PseudoValues.Hex($"{urn}|{generation}", 17)}";
        }

        return name ?? $"{urn.Name}-{PseudoValues.Hex($"{urn}|{generation}", Digits)}";
    }
}
