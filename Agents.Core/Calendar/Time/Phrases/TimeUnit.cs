namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>What lengths are counted in, the finest first.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    WorkingDay,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
}
