using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Agents.Api.Hosting;

/// <summary>Finds controllers that are internal, as everything in this project is: nobody else composes it.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        base.IsController(typeInfo) || (typeInfo is { IsClass: true, IsAbstract: false } && typeInfo.IsDefined(typeof(ApiControllerAttribute)));
}
