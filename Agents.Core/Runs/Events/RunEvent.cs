using System.Text.Json.Serialization;
namespace Agents.Core.Runs.Events;

/// <summary>One thing that happened in a run. The set of cases is closed; each case is one frame of a wire, or none.</summary>
/// <remarks>Events are immutable and shared by all readers of a run.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RunStarted), RunStarted.EventType)]
[JsonDerivedType(typeof(StepStarted), StepStarted.EventType)]
[JsonDerivedType(typeof(StepFinished), StepFinished.EventType)]
[JsonDerivedType(typeof(TextStarted), TextStarted.EventType)]
[JsonDerivedType(typeof(TextDelta), TextDelta.EventType)]
[JsonDerivedType(typeof(TextEnded), TextEnded.EventType)]
[JsonDerivedType(typeof(ReasoningStarted), ReasoningStarted.EventType)]
[JsonDerivedType(typeof(ReasoningDelta), ReasoningDelta.EventType)]
[JsonDerivedType(typeof(ReasoningEnded), ReasoningEnded.EventType)]
[JsonDerivedType(typeof(ToolCallStarted), ToolCallStarted.EventType)]
[JsonDerivedType(typeof(ToolCallSigned), ToolCallSigned.EventType)]
[JsonDerivedType(typeof(ToolCallArguments), ToolCallArguments.EventType)]
[JsonDerivedType(typeof(ToolCallEnded), ToolCallEnded.EventType)]
[JsonDerivedType(typeof(ToolCallResult), ToolCallResult.EventType)]
[JsonDerivedType(typeof(SceneOpened), SceneOpened.EventType)]
[JsonDerivedType(typeof(SceneLoaded), SceneLoaded.EventType)]
[JsonDerivedType(typeof(SceneTypesAdded), SceneTypesAdded.EventType)]
[JsonDerivedType(typeof(SceneTypesRemoved), SceneTypesRemoved.EventType)]
[JsonDerivedType(typeof(VoxelsAdded), VoxelsAdded.EventType)]
[JsonDerivedType(typeof(VoxelsRemoved), VoxelsRemoved.EventType)]
[JsonDerivedType(typeof(VoxelsReplaced), VoxelsReplaced.EventType)]
[JsonDerivedType(typeof(ModelCallFinished), ModelCallFinished.EventType)]
[JsonDerivedType(typeof(WarningRaised), WarningRaised.EventType)]
[JsonDerivedType(typeof(RunCompleted), RunCompleted.EventType)]
[JsonDerivedType(typeof(RunFailed), RunFailed.EventType)]
public abstract record RunEvent
{
    private protected RunEvent()
    {
    }

    /// <summary>Gets the position in the run: 1 for the first event, then consecutive. Set when the event is appended.</summary>
    public int Sequence { get; init; }

    /// <summary>Gets whether the run ends with this event.</summary>
    [JsonIgnore]
    public virtual bool IsTerminal => false;
}
