using Infra.Output;

namespace Infra.Operations;

/// <summary>Whether somebody agrees to a change: by a flag, or when they are asked.</summary>
/// <param name="request">What was asked for, with its flags.</param>
/// <param name="screen">Where people are asked.</param>
internal sealed class Consent(OperationRequest request, Screen screen)
{
    private string Word => request.Verb.ToString().ToLowerInvariant();

    /// <summary>Whether flags say everything, so that nobody looks at a preview before.</summary>
    public bool IsGiven => request.Yes || request.Confirm is not null;

    /// <summary>Refuses where a question would come that nobody can answer.</summary>
    /// <param name="isGuarded">Whether something is protected, so that its name is asked for.</param>
    /// <exception cref="UserError">A flag is missing, or names another stack.</exception>
    public void Require(bool isGuarded)
    {
        if (request.Confirm is { } name && name != request.Stack)
        {
            throw new UserError($"--confirm names '{name}', but the stack is '{request.Stack}'; nothing was deleted");
        }

        if (screen.CanAsk || request.Confirm is not null)
        {
            return;
        }

        if (isGuarded)
        {
            throw new UserError(
                $"{request.Stack} holds what is protected, so destroy wants its name, and nobody can type it here; "
                    + $"pass --confirm={request.Stack}");
        }

        if (!request.Yes)
        {
            throw new UserError(
                $"{Word} asks before it changes anything, and nobody can answer here; pass --yes, or run idp preview");
        }
    }

    /// <summary>Asks, unless a flag has answered.</summary>
    /// <exception cref="UserError">The answer is no.</exception>
    public void Ask(bool isGuarded)
    {
        var agreed = isGuarded
            ? request.Confirm is not null || screen.Ask($"Type the stack's name to destroy it:") == request.Stack
            : IsGiven || screen.Confirm($"Do you want to {Word} {request.Stack}?");
        if (!agreed)
        {
            throw new UserError("not confirmed; nothing was changed", ExitCodes.Cancelled);
        }
    }
}
