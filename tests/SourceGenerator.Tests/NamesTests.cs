using Pulumi.SourceGenerator.Naming;

namespace Pulumi.SourceGenerator.Tests;

public class NamesTests
{
    public static TheoryData<string, string, string> Properties => new()
    {
        { "the first letter is upper case", "roleArn", "RoleArn" },
        { "abbreviations stay as they are written", "vpcID", "VpcID" },
        { "a hyphen joins words", "leaf-colour", "LeafColour" },
        { "a leading hyphen is nothing", "-x", "X" },
        { "a leading dollar is no part of a name", "$ref", "Ref" },
        { "an underscore stays", "x_kubernetes_map_type", "X_kubernetes_map_type" },
        { "what cannot stand in a name is an underscore", "a.b", "A_b" },
        { "a name cannot begin with a digit", "3d", "_3d" },
        { "keywords are no keywords in upper case", "namespace", "Namespace" },
    };

    public static TheoryData<string, string, string> Parameters => new()
    {
        { "as it is written", "roleArn", "roleArn" },
        { "a keyword is escaped", "namespace", "@namespace" },
        { "a contextual keyword is a name", "value", "value" },
        { "a hyphen joins words", "leaf-colour", "leafColour" },
        { "a dollar is dropped before keywords are", "$default", "@default" },
    };

    public static TheoryData<string, string, string?> EnumMembers => new()
    {
        { "the first letter is upper case", "loam", "Loam" },
        { "a star has a name", "*", "Asterisk" },
        { "one digit has a name", "7", "Seven" },
        { "more digits follow the name of the enum", "10", "Soil_10" },
        { "what cannot stand in a name is an underscore", "t3.micro", "T3_micro" },
        { "underscores in a row are one", "a--b", "A_b" },
        { "a leading underscore follows the name of the enum", "-a", "Soil_a" },
        { "Equals is a method", "equals", "EqualsValue" },
        { "a keyword is no keyword in upper case", "default", "Default" },
        { "one sign has no name", "+", null },
        { "nothing has no name", "", null },
    };

    public static TheoryData<string, string, string> Modules => new()
    {
        { "a word", "eks", "Eks" },
        { "a slash is a dot", "apps/v1beta1", "Apps.V1beta1" },
        { "a hyphen joins words", "cloud-watch/v1", "CloudWatch.V1" },
    };

    [Theory]
    [MemberData(nameof(Properties))]
    public void OfProperty_Rule_Holds(string reason, string wireName, string expected) =>
        Assert.Equal((reason, expected), (reason, Names.OfProperty(wireName)));

    [Theory]
    [MemberData(nameof(Parameters))]
    public void OfParameter_Rule_Holds(string reason, string wireName, string expected) =>
        Assert.Equal((reason, expected), (reason, Names.OfParameter(wireName)));

    [Theory]
    [MemberData(nameof(EnumMembers))]
    public void OfEnumMember_Rule_Holds(string reason, string value, string? expected) =>
        Assert.Equal((reason, expected), (reason, Names.OfEnumMember(value, "Soil")));

    [Theory]
    [MemberData(nameof(Modules))]
    public void OfModule_Rule_Holds(string reason, string module, string expected) =>
        Assert.Equal((reason, expected), (reason, Names.OfModule(module)));
}
