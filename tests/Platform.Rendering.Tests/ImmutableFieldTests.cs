using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Impact;

namespace Infra.Platform.Rendering.Tests;

public sealed class ImmutableFieldTests
{
    [Theory]
    [InlineData("{apiVersion: apps/v1, kind: Deployment}", "spec.selector.matchLabels.app: a b", true)]
    [InlineData("{apiVersion: apps/v1, kind: Deployment}", "spec.replicas: 1 2", false)]
    [InlineData("{apiVersion: apps/v1, kind: Deployment}", "spec.selectorless: 1 2", false)]
    [InlineData("{apiVersion: v1, kind: PersistentVolumeClaim}", "spec.resources.requests.storage: 10Gi 20Gi", false)]
    [InlineData("{apiVersion: v1, kind: PersistentVolumeClaim}", "spec.resources.requests.storage: 10Gi 9Gi", true)]
    [InlineData("{apiVersion: rds.aws.m.upbound.io/v1beta1, kind: Instance}",
        "spec.forProvider.allocatedStorage: 64 32", true)]
    [InlineData("{apiVersion: rds.aws.m.upbound.io/v1beta1, kind: Instance}", "spec.forProvider.dbName: ~ a", false)]
    [InlineData("{apiVersion: other.example.org/v1, kind: Deployment}", "spec.selector: 1 2", false)]
    public void Change_OfAListedField_IsRefusedByItsRule(string document, string change, bool isRefused)
    {
        var words = change.Split(' ');
        var changed = new FieldChange(words[0].TrimEnd(':'), Bench.Yaml(words[1]), Bench.Yaml(words[2]));

        Assert.Equal(isRefused, ImmutableFields.Refusing((JsonObject)Bench.Yaml(document)!, changed) is not null);
    }

    [Fact]
    public void Table_Always_NamesASourceAndNothingTwice()
    {
        Assert.All(ImmutableFields.All, field => Assert.NotEmpty(field.Source));
        Assert.Equal(
            ImmutableFields.All.Count,
            ImmutableFields.All.DistinctBy(field => (field.Group, field.Kind, field.Path)).Count());
    }
}
