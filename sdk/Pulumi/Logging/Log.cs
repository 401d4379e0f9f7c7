using Pulumirpc;

namespace Pulumi;

/// <summary>Messages that the engine shows to the user, under the resource they are about.</summary>
public static class Log
{
    /// <summary>Something for whoever debugs the program; shown only when asked for.</summary>
    /// <param name="message">The text.</param>
    /// <param name="resource">What it is about. Default: the stack.</param>
    /// <param name="streamId">A number that messages belonging together share.</param>
    /// <param name="ephemeral">Whether it is only progress, to be forgotten in the end.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Log.Send(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>Something worth knowing.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Log.Send(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>Something that may be wrong.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Log.Send(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>Something that is wrong. The program goes on, and fails in the end.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Log.Send(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>As <see cref="Error"/>, with the text of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">What it is about. Default: the stack.</param>
    /// <param name="streamId">A number that messages belonging together share.</param>
    /// <param name="ephemeral">Whether it is only progress, to be forgotten in the end.</param>
    public static void Exception(
        Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Error(
            (exception ?? throw new ArgumentNullException(nameof(exception))).ToString(),
            resource,
            streamId,
            ephemeral);
}
