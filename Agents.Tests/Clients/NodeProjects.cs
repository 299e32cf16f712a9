using NUnit.Framework;

namespace Agents.Tests.Clients;

/// <summary>Cleans up after the tests of this folder.</summary>
[SetUpFixture]
internal sealed class NodeProjects
{
    [OneTimeTearDown]
    public Task RemoveAsync() => NodeProject.RemoveAllAsync();
}
