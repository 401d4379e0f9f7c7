using System.Text.Json.Nodes;

namespace Infra.Platform.Apis.Data;

/// <summary>The EnvironmentConfig with which a stack tells its Compositions what they stand on.</summary>
public static class PlatformConfig
{
    /// <summary>The document, as it is applied.</summary>
    /// <typeparam name="TPlatform">The data of one target; nothing can be left out of it.</typeparam>
    /// <param name="data">What the stack knows.</param>
    public static JsonObject Of<TPlatform>(TPlatform data)
        where TPlatform : PlatformData => new()
        {
            ["apiVersion"] = "apiextensions.crossplane.io/v1beta1",
            ["kind"] = "EnvironmentConfig",
            ["metadata"] = new JsonObject { ["name"] = PlatformNames.PlatformData },
            ["data"] = ConfigModel.Of<TPlatform>().DataOf(data),
        };
}
