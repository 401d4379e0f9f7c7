using System.Text.Json.Nodes;

namespace Infra.Components.Aws;

/// <summary>Who may do what with images, and which of them go.</summary>
internal static class ImageRights
{
    // What takes an image, in a pull as in a function's start.
    private static readonly ImmutableArray<string> Pulling = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

    /// <summary>An app's pipeline writes its own repository, which its first push makes.</summary>
    public static string OfPusher(AwsImagesArgs args, string app) => AwsPolicy.Of(
        // A token for the registry belongs to no repository: AWS takes nothing narrower.
        new AwsStatement(["ecr:GetAuthorizationToken"], "*"),
        new AwsStatement(
            [
                .. Pulling, "ecr:BatchCheckLayerAvailability", "ecr:CompleteLayerUpload", "ecr:CreateRepository",
                "ecr:DescribeImages", "ecr:DescribeRepositories", "ecr:InitiateLayerUpload", "ecr:PutImage",
                "ecr:UploadLayerPart",
            ],
            $"arn:aws:ecr:{args.Region}:{args.Account}:repository/{args.Prefix}/{app}"));

    /// <summary>Functions of the accounts, and nodes of the further ones.</summary>
    public static string OfReaders(AwsImagesArgs args)
    {
        var functions = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = "lambda.amazonaws.com" },
            ["Action"] = ListOf(Pulling),
            ["Condition"] = new JsonObject
            {
                ["StringEquals"] = new JsonObject
                {
                    ["aws:SourceAccount"] = ListOf([args.Account, .. args.Readers]),
                },
            },
        };
        var accounts = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject
            {
                ["AWS"] = ListOf(args.Readers.Select(static account => $"arn:aws:iam::{account}:root")),
            },
            ["Action"] = ListOf([.. Pulling, "ecr:BatchCheckLayerAvailability"]),
        };
        return new JsonObject
        {
            ["Version"] = "2012-10-17",
            // A statement for nobody is refused.
            ["Statement"] = args.Readers is [] ? new JsonArray(functions) : new JsonArray(functions, accounts),
        }.ToJsonString();
    }

    /// <summary>The newest images stay; parts of images that no tag names go after a day.</summary>
    public static string Kept(int images) => new JsonObject
    {
        ["rules"] = new JsonArray(
            Expiry(1, "What no tag names", new JsonObject
            {
                ["tagStatus"] = "untagged",
                ["countType"] = "sinceImagePushed",
                ["countUnit"] = "days",
                ["countNumber"] = 1,
            }),
            Expiry(2, "All but the newest", new JsonObject
            {
                ["tagStatus"] = "any",
                ["countType"] = "imageCountMoreThan",
                ["countNumber"] = images,
            })),
    }.ToJsonString();

    private static JsonObject Expiry(int priority, string description, JsonObject selection) => new()
    {
        ["rulePriority"] = priority,
        ["description"] = description,
        ["selection"] = selection,
        ["action"] = new JsonObject { ["type"] = "expire" },
    };

    private static JsonArray ListOf(IEnumerable<string> texts) =>
        new([.. texts.Select(static text => JsonValue.Create(text))]);
}
