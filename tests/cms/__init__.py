"""Small sites, each built as one of the CMS families builds it. All play www.sxgh.org.cn, one at a time."""
