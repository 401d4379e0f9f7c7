namespace Infra.Engine;

public sealed partial class Deployment
{
    private async ValueTask<Registered> ExecuteAsync(Registration registration, Plan plan)
    {
        var urn = registration.State.Urn;
        try
        {
            var last = await executor.ExecuteAsync(plan.Steps, stopping.Token);
            registration.LastStep = last;
            registration.State = last.New!;
            registration.Result = RegistrationResult.Succeeded;
            plan.Done?.SetResult(true);
            if (ProviderNames.IsProvider(registration.State.Type))
            {
                var state = registration.State;
                registry.Activate(state.ProviderReference, providerResources.Loaded(urn), state.Inputs);
            }

            var made = registration.State;
            var outputs = made.Custom ? made.Outputs : PropertyMap.Empty;
            return new Registered(urn, made.Id.Length > 0 ? made.Id : null, outputs)
            {
                IsUnknown = registration.IsKept && last.OldIndex is null,
            };
        }
        catch (OperationCanceledException)
        {
            throw new StepFailedException(urn);
        }
        catch (StepError error)
        {
            return Failed(registration, plan, error);
        }
        finally
        {
            plan.Done?.TrySetResult(false);
        }
    }
}
