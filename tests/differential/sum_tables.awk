# Adds up the tables that pieces of a campaign print: lines of a name and numbers, with one head line.
# Everything else in the files is left out. Called by ./dev campaign.
$1 == "engine" { head = $0; next }
NF < 2 { next }
{
    for (i = 2; i <= NF; ++i) if ($i !~ /^[0-9]+(\.[0-9]+)?$/) next
    if (!($1 in fields)) order[++lines] = $1
    fields[$1] = NF
    for (i = 2; i <= NF; ++i) sum[$1, i] += $i
}
END {
    for (l = 1; l <= lines; ++l) if (fields[order[l]] == 2) printf "%-16s%10d\n", order[l], sum[order[l], 2]
    print head
    for (l = 1; l <= lines; ++l) {
        name = order[l]
        if (fields[name] == 2) continue
        printf "%-16s", name
        for (i = 2; i <= fields[name]; ++i) printf i == fields[name] ? "%10.1f" : "%10d", sum[name, i]
        print ""
    }
}
