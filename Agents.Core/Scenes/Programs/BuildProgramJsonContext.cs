using System.Text.Json.Serialization;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;

namespace Agents.Core.Scenes.Programs;

/// <summary>How build programs look in JSON: camelCase members, snake_case names of enums, nothing unknown.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters =
    [
        typeof(SnakeCaseEnumConverter<AnchorRelation>),
        typeof(SnakeCaseEnumConverter<TargetSide>),
        typeof(SnakeCaseEnumConverter<LayerPlane>),
        typeof(SnakeCaseEnumConverter<ShapeKind>),
        typeof(SnakeCaseEnumConverter<Axis>),
        typeof(SnakeCaseEnumConverter<ObjectPattern>),
        typeof(SnakeCaseEnumConverter<ObjectScale>),
    ])]
[JsonSerializable(typeof(BuildProgram))]
[JsonSerializable(typeof(BuildOperation))]
internal sealed partial class BuildProgramJsonContext : JsonSerializerContext;
