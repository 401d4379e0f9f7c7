using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Functions.AutoReady;
using Infra.Platform.Rendering.Naming;
using Infra.Platform.Rendering.Quantities;
using Infra.Platform.Rendering.Values;
using Infra.Platform.Rendering.Values.Formatting;

namespace Infra.Platform.Rendering.Tests;

/// <summary>The libraries below the functions.</summary>
public sealed class PartsTests
{
    /// <summary>crossplane-runtime, pkg/fieldpath: fieldpath.go.</summary>
    [Theory]
    [InlineData("a.b[0].c", "a.b[0].c")]
    [InlineData("a['b.c/d']", "a[b.c/d]")]
    [InlineData("a.*", "a[*]")]
    [InlineData("a[-1]", "a.-1")]
    [InlineData("a[01]", "a[1]")]
    [InlineData("a..b", "cannot parse path \"a..b\": unexpected '.' at position 2")]
    [InlineData("a[", "cannot parse path \"a[\": unterminated '[' at position 1")]
    [InlineData("a[]", "cannot parse path \"a[]\": unexpected ']' at position 2")]
    [InlineData(".a", "cannot parse path \".a\": unexpected '.' at position 0")]
    public void FieldPath_OfAText_IsPrintedInOneForm(string text, string canonical)
    {
        try
        {
            Assert.Equal(canonical, FieldPath.Parse(text).ToString());
        }
        catch (FieldPathException mistake)
        {
            Assert.Equal(canonical, mistake.Message);
        }
    }

    /// <summary>Go, package fmt.</summary>
    [Theory]
    [InlineData("%v %d|%5.1f|%-4s|%q", "[\"x\", 2, 2.25, \"ab\", \"q\"]", "x %!d(float64=2)|  2.2|ab  |\"q\"")]
    [InlineData("%[2]v-%[1]v", "[\"a\", \"b\"]", "b-a")]
    [InlineData("%s", "[]", "%!s(MISSING)")]
    [InlineData("%s", "[\"a\", 1]", "a%!(EXTRA float64=1)")]
    [InlineData("100%", "[]", "100%!(NOVERB)")]
    [InlineData("%v", "[[\"a\", 1, {\"k\": null}]]", "[a 1 map[k:<nil>]]")]
    [InlineData("%t %T", "[true, \"s\"]", "true string")]
    [InlineData("%08.3f", "[3.14159]", "0003.142")]
    [InlineData("%x", "[\"hi\"]", "6869")]
    [InlineData("%[9]v", "[1]", "%!v(BADINDEX)")]
    public void Format_OfValues_IsWhatGoPrints(string format, string values, string text)
    {
        var arguments = (JsonArray)Numbers.AsFloats(Bench.Yaml(values))!;

        Assert.Equal(text, GoFormat.Print(format, [.. arguments]));
    }

    /// <summary>k8s.io/apimachinery, pkg/api/resource.</summary>
    [Theory]
    [InlineData("1500m", "1500m", 2)]
    [InlineData("1.5Gi", "1536Mi", 1610612736)]
    [InlineData("1000", "1k", 1000)]
    [InlineData("0.1", "100m", 1)]
    [InlineData("1e3", "1e3", 1000)]
    [InlineData("1024Mi", "1Gi", 1073741824)]
    [InlineData("0.0000000001", "1n", 1)]
    public void Quantity_OfAText_HasCanonicalTextAndValue(string text, string canonical, long value)
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal(canonical, quantity.ToString());
        Assert.Equal(value, quantity.Value);
    }

    [Theory]
    [InlineData("1K")]
    [InlineData("1e")]
    [InlineData("ten")]
    [InlineData("1.2.3")]
    public void Quantity_OfAnotherText_IsRefused(string text) =>
        Assert.Throws<FormatException>(() => Quantity.Parse(text));

    /// <summary>crossplane, internal/names: 63 characters at most, the hash is always whole.</summary>
    [Fact]
    public void DerivedName_OfALongPrefix_IsCutBeforeTheHash()
    {
        var name = DerivedName.Of(new string('a', 80), "b9479b23-1f3e-5a4f-aa0c-f302d8d26c30", "thing");

        Assert.Equal($"{new string('a', 50)}-2f0087aae34e", name);
        Assert.Equal("demo-2f0087aae34e", DerivedName.Of("demo-", "b9479b23-1f3e-5a4f-aa0c-f302d8d26c30", "thing"));
    }

    [Theory]
    [InlineData("", "a.b-c", true)]
    [InlineData("", "A", false)]
    [InlineData("", "a_b", false)]
    [InlineData("rbac.authorization.k8s.io", "system:node", true)]
    [InlineData("apps", "system:node", false)]
    public void ObjectName_OfAKind_IsASubdomainButForRoles(string group, string name, bool isValid) =>
        Assert.Equal(isValid, ObjectName.IsValid(group, name));

    /// <summary>function-auto-ready v0.7.0, healthchecks.</summary>
    [Theory]
    [InlineData("{apiVersion: v1, kind: ConfigMap}", true)]
    [InlineData("{apiVersion: v1, kind: Service, spec: {type: LoadBalancer}}", false)]
    [InlineData("{apiVersion: v1, kind: Service, spec: {type: ClusterIP}}", true)]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, spec: {replicas: 0}, status: {}}", false)]
    [InlineData("{apiVersion: example.org/v1, kind: Deployment}", false)]
    [InlineData("{apiVersion: v1, kind: Pod, status: {phase: Succeeded}}", true)]
    [InlineData("{apiVersion: v1, kind: PersistentVolumeClaim, status: {phase: Pending}}", false)]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy}", false)]
    public void NativeKind_Observed_IsReadyByItsOwnCheck(string resource, bool isReady) =>
        Assert.Equal(isReady, NativeReadiness.IsReady((JsonObject)Numbers.AsFloats(Bench.Yaml(resource))!));
}
