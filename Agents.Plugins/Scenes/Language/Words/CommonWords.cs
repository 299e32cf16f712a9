namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>Everyday words without a meaning here. They are never "corrected" into a thing (nice is not ice) and never reported as unknown.</summary>
internal static class CommonWords
{
    private static readonly HashSet<string> Words = new(
        """
        nice bone bones core zone wild word words beard band hand hands hat coat mind kind kinds wind find hide ride side time times line lines
        like likes love loves live lives life lift left list lost last late later lame lake game games name names same some came home page
        wage rage race place places space face pace trace grace make makes made making take takes taken taking give gives given giving get
        gets getting got keep keeps kept know knows known think thinks thought say says said tell tells told ask asks asked use uses used
        using work works worked working try tries tried need needs needed want wants wanted help helps helped start starts started stop
        stops call calls called play plays played run runs ran walk walks hold holds held bring brings brought write writes wrote written
        read reads show shows showed shown hear heard mean means meant become becomes became leave begin begins began seem seems seemed
        that this these those then than them they their there here where when while what which who whom whose why how however also just
        only even ever never always often sometimes maybe perhaps almost already still yet again once twice soon now today tomorrow
        and but nor yet for with without into onto upon over under from about after before during since until through because although
        though unless whether either neither both each every many much more most few less least several such own other another any some
        all none nothing something anything everything somebody anybody person people man men woman women boy girl child children friend
        friends family mother father baby user users system prompt prompts instruction instructions ignore ignored previous above print
        secret secrets key keys api password token tokens instead output answer answers question questions explain describe describes
        previously forget forgets rules rule assistant model models developer message messages code codes data file files reply respond
        good better best bad worse worst great fine well new old young early right wrong true false real really sure able available
        important different similar possible easy hard simple clear free full open close closed ready happy sad funny fun cool hot warm
        cold wet dry fast slow quick quickly slowly loud quiet soft rough smooth sharp clean dirty safe strong weak rich poor cheap
        beautiful pretty lovely cute awesome amazing wonderful perfect excellent fantastic gorgeous elegant fancy stylish detailed
        realistic modern medieval ancient futuristic fantasy magic magical mystical spooky scary creepy haunted abandoned ruined cozy
        cosy rustic traditional japanese chinese egyptian roman greek gothic viking american french german spanish english italian
        world city street day night morning evening week month year years hour minute minutes second seconds money business thing
        things way ways part parts case point fact problem idea area story book music art picture pictures image images photo video
        design designs style styles theme view views look looks looked looking create created scene scenes build builds building-site
        please thank thanks hello hey welcome sorry okay yes not nope yeah lol hmm dear sir madam everyone someone anyone
        bigly very quite rather too enough together apart away back forward around near far next between across along against
        sand hose rose nose pose those lose loose goose choose cheese please tease peas pear bear wear tear year fear gear hear dear
        poem joke essay weather stock price email translate summarize summarise calculate compute solve recipe
        can cant cannot could should would will wont shall may might must dont doesnt didnt isnt arent wasnt werent havent hasnt
        the its his her him she was were been being has had having does did doing are our your yours mine ours theirs me us we he
        color colour colored coloured colors colours size sizes shape shapes shaped form forms type types sort
        moon-like st nd rd th cm mm km ft px inch inches feet foot
        eat eats sleep sleeps sit sits stand stands fly flies flying swim swims swimming sleeping sitting standing running
        hardly fairly mostly mainly partly nearly roughly approximately
        hers hurts bats rats mats pats hats ham jam dam lip lips sip zip rip
        board bound found sound round ground pound
        wish wishes wash dash cash mash rash
        cold told sold bold fold mold hold
        test tests best rest nest west east vest chest
        mice dice price slice spice voice choice juice twice
        note vote quote rote wrote
        role pole hole mole sole whole
        sail mail fail nail rail tail pail jail
        beer deer peer steer cheer
        sheet street greet feet meet
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        StringComparer.Ordinal);

    /// <summary>Tells whether a folded word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
