using Agents.Api.Auth;
using Agents.Api.Chat;
using Agents.Api.Documentation;
using Agents.Api.Hosting;
using Agents.Api.Scenes;
using Agents.Core.Models;
using Agents.Core.Runs;
using Agents.Plugins.Calendar.Google;
using Agents.Plugins.Calendar;
using Agents.Plugins.Chat;
using Agents.Plugins.Scenes;

try
{
    var builder = WebApplication.CreateBuilder(ServiceConfiguration.HostOptions(args));
    builder.AddServiceConfiguration(args);
    builder.AddHosting();
    builder.AddTelemetry();
    builder.Services.AddEdge();
    builder.Services.AddAuth();
    builder.Services.AddDocumentation();
    builder.Services.AddModels();
    builder.Services.AddRuns();
    builder.Services.AddScenes();
    builder.Services.AddGoogleCalendar();
    builder.Services.AddSceneApi();
    builder.Services.AddChat();
    builder.Services.AddChatApi();
    builder.Services.AddLocalCalendar();

    var app = builder.Build();
    app.UseEdge();
    app.UseDocumentation();
    app.UseRouting();
    app.UseAuth();
    app.UseRequestLimits();
    app.UseWebSockets();
    app.MapControllers();
    app.MapDocumentation();
    app.MapHealth();
    app.MapLandingPage();
    app.CheckStart();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartRefusal.Explain(exception) is { } reasons)
{
    return StartRefusal.Report(reasons);
}
