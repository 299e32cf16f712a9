using System.ComponentModel.DataAnnotations;
using Agents.Core.Configuration;
using Agents.Core.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace Agents.Tests.Configuration;

internal sealed class SectionReaderTests
{
    [Test]
    public void AddSection_RightTexts_Bound()
    {
        var options = Bind(("T:Count", " 7 "), ("t:wait", "00:00:02"), ("T:On", "true"), ("T:Long", ""), ("T:Kind", "utc"), ("T:Key", "canary"));

        Assert.That(options.Count, Is.EqualTo(7));
        Assert.That(options.Wait, Is.EqualTo(TimeSpan.FromSeconds(2)));
        Assert.That(options.On, Is.True);
        Assert.That(options.Long, Is.EqualTo(5), "a blank text is none");
        Assert.That(options.Kind, Is.EqualTo(DateTimeKind.Utc));
        Assert.That(options.Key!.Reveal(), Is.EqualTo("canary"));
    }

    [Test]
    public void AddSection_EveryTextWrong_AllToldWithRemedy()
    {
        var failures = Assert.Throws<OptionsValidationException>(() => Bind(
            ("T:Count", "0"), ("T:Wait", "soon"), ("T:On", "perhaps"), ("T:Long", "99999999999"), ("T:Kind", "Mars"), ("T:Key", "canary-much-too-long")))!.Failures;

        Assert.That(failures, Is.EquivalentTo(
        [
            "T:Count is '0': give a whole number from 1 to 10, or leave it out.",
            "T:Wait is 'soon': give a time span (days.hours:minutes:seconds) from 00:00:01 to 00:01:00, or leave it out.",
            "T:On is 'perhaps': give true or false, or leave it out.",
            "T:Long is '99999999999': give a whole number from 1 to 100, or leave it out.",
            "T:Kind is 'Mars': give one of Unspecified, Utc, Local, or leave it out.",
            "T:Key is not right: give another value, or leave it out.",
        ]));
    }

    [Test]
    public void AddSection_Twice_ToldOnce()
    {
        var services = Services(("T:Count", "0"));
        services.AddSection<Settings>("T");

        using var provider = services.BuildServiceProvider();

        Assert.That(
            () => provider.GetRequiredService<IOptions<Settings>>().Value,
            Throws.TypeOf<OptionsValidationException>().With.Property(nameof(OptionsValidationException.Failures)).Exactly(1).Items);
    }

    private static Settings Bind(params (string Key, string Value)[] values)
    {
        using var provider = Services(values).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<Settings>>().Value;
    }

    private static ServiceCollection Services(params (string Key, string Value)[] values)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build());
        services.AddSection<Settings>("T");
        return services;
    }

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class ShortAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) => value is not Secret secret || secret.Reveal().Length < 10;
    }

    // Not private: only reflection sets some of its properties.
    internal sealed class Settings
    {
        [Range(1, 10)]
        public int Count { get; set; } = 3;

        [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
        public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(1);

        public bool On { get; set; }

        [Range(1, 100)]
        public long Long { get; set; } = 5;

        public DateTimeKind Kind { get; set; }

        [Short]
        public Secret? Key { get; set; }
    }
}
