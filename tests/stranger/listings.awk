# awk -v folder=DIR -f listings.awk PAGE: writes each listing of a page that has a name to the file of that name.
/^```[a-z]+ [^ ]+$/ { name = folder "/" $2; next }
/^```$/ { name = "" }
name != "" { print > name }
