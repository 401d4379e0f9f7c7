using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Documents.Tests.OneProperty;

/// <summary>Where the new property decides something, with and without the line that says so.</summary>
internal sealed class OneMoreOnAws(bool hasTheLine) : CompositionOf<OneMore, NoStatus, NoData>("onemore-aws")
{
    private const string Instance =
        """
        apiVersion: rds.aws.m.upbound.io/v1beta1
        kind: Instance
        spec:
          forProvider:
            engine: postgres
        """;

    protected override void Compose()
    {
        Budget(63, "names of objects");
        var instance = Object("instance", Instance).Set("metadata.name", Name).ReadyBy(Ready.When());
        if (hasTheLine)
        {
            instance.Set("spec.forProvider.backupRetentionPeriod", Api(api => api.BackupDays));
        }
    }
}
