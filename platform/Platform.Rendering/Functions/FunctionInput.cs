using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Functions;

/// <summary>Inputs of kind Input, which two of the functions have.</summary>
internal static class FunctionInput
{
    /// <exception cref="FatalException">A field that the function does not know.</exception>
    public static void Check(JsonObject input, StrictInput types)
    {
        try
        {
            types.Check(input, "Input");
        }
        catch (FatalException strict)
        {
            throw new FatalException(
                "cannot get Function input from *v1.RunFunctionRequest: cannot get function input *v1beta1.Input from "
                + "*v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into *v1beta1.Input: "
                + strict.Message);
        }
    }
}
