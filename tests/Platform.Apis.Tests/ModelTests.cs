using Infra.Platform.Modeling;

using Xunit;

namespace Infra.Platform.Apis.Tests;

public sealed class ModelTests
{
    [Fact]
    public void Models_AsTheyAre_HaveNoMistake() =>
        Assert.Equal(["Environment", "SqlDatabase", "BackendApp"], Catalog.Apis.Select(api => api.Model.Kind));

    [Theory]
    [InlineData("Environment", ApiScope.Cluster)]
    [InlineData("SqlDatabase", ApiScope.Namespaced)]
    [InlineData("BackendApp", ApiScope.Namespaced)]
    public void Scope_OfEachApi_IsThatOfWhatItComposes(string kind, ApiScope scope) =>
        Assert.Equal(scope, Catalog.Apis.Single(api => api.Model.Kind == kind).Model.Scope);
}
