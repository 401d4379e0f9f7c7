namespace Infra.Platform.Apis.Apps;

/// <summary>An app on AWS Lambda, without what differs from one to the next.</summary>
internal static class LambdaObjects
{
    public const string Function =
        """
        apiVersion: lambda.aws.m.upbound.io/v1beta1
        kind: Function
        spec:
          forProvider:
            packageType: Image
            timeout: 30
        """;

    public const string Url =
        """
        apiVersion: lambda.aws.m.upbound.io/v1beta1
        kind: FunctionURL
        spec:
          forProvider:
            functionNameSelector: {matchControllerRef: true}
        """;

    public const string UrlPermission =
        """
        apiVersion: lambda.aws.m.upbound.io/v1beta1
        kind: Permission
        spec:
          forProvider:
            statementId: url
            action: lambda:InvokeFunctionUrl
            functionNameSelector: {matchControllerRef: true}
        """;

    // Without this one too, a URL answers 403 to everybody.
    public const string InvokePermission =
        """
        apiVersion: lambda.aws.m.upbound.io/v1beta1
        kind: Permission
        spec:
          forProvider:
            statementId: invoke
            action: lambda:InvokeFunction
            invokedViaFunctionUrl: true
            functionNameSelector: {matchControllerRef: true}
        """;
}
