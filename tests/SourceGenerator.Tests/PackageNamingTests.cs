using Pulumi.SourceGenerator.Naming;

namespace Pulumi.SourceGenerator.Tests;

public class PackageNamingTests
{
    public static TheoryData<string, string, string> Members => new()
    {
        { "the module is a namespace", "aws:eks/cluster:Cluster", "Pulumi.Aws.Eks" },
        { "a table names the module otherwise", "aws:rds/instance:Instance", "Pulumi.Aws.RDS" },
        { "the index is the root", "aws:index/getRegion:getRegion", "Pulumi.Aws" },
        { "the provider is in the root", "pulumi:providers:aws", "Pulumi.Aws" },
        { "the package says it, whatever the plugin", "other:eks/cluster:Cluster", "Pulumi.Aws.Eks" },
    };

    public static TheoryData<string, string, string> Nested => new()
    {
        { "kinds of types stand before groups", "kubernetes:core/v1:Pod", "Pulumi.Kubernetes.Types.Inputs.Core.V1" },
        { "a table names the group otherwise", "kubernetes:rbac/v1:Role", "Pulumi.Kubernetes.Types.Inputs.Rbac.One" },
        { "those of the provider have their own", "kubernetes:index:X", "Pulumi.Kubernetes.Types.Inputs.Provider" },
        { "the plugin says it, whatever the package", "crossplane:pkg/v1:X", "Pulumi.Crossplane.Types.Inputs.Pkg.V1" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void NamespaceOfMember_Rule_Holds(string reason, string token, string expected)
    {
        var naming = Naming("aws", "tfbridge20", "(.*)(?:/[^/]*)", KeyValuePair.Create("rds", "RDS"));

        Assert.Equal((reason, expected), (reason, naming.NamespaceOfMember(token)));
    }

    [Theory]
    [MemberData(nameof(Nested))]
    public void NamespaceOfNested_KubernetesRule_Holds(string reason, string token, string expected)
    {
        var naming = Naming(
            "kubernetes",
            "kubernetes20",
            "(.*)",
            KeyValuePair.Create("rbac/v1", "Rbac.One"),
            KeyValuePair.Create("", "Provider"));

        Assert.Equal((reason, expected), (reason, naming.NamespaceOfNested(token, "Inputs")));
    }

    [Fact]
    public void NamespaceOfNested_OtherPackages_StandsUnderTheModule() => Assert.Equal(
        "Pulumi.Aws.Eks.Outputs",
        Naming("aws", "tfbridge20", "(.*)(?:/[^/]*)").NamespaceOfNested("aws:eks/X:X", "Outputs"));

    [Fact]
    public void AttributePrefix_NameWithHyphen_IsJoined() =>
        Assert.Equal("KubernetesCrds", Naming("kubernetes-crds", "kubernetes20", "(.*)").AttributePrefix);

    private static PackageNaming Naming(
        string package,
        string compatibility,
        string moduleFormat,
        params KeyValuePair<string, string>[] namespaces) =>
        new(package, "Pulumi", compatibility, moduleFormat, namespaces.ToEquatableArray());
}
