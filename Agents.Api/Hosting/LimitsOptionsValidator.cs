using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

[OptionsValidator]
internal sealed partial class LimitsOptionsValidator : IValidateOptions<LimitsOptions>;
