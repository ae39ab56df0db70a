package io.github.dbqueryagent.shape;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The types that a value may be converted to: those of databases, none of a user's own. Immutable. */
public final class TypeNames {
    private static final Pattern SIZE = Pattern.compile("\\s*\\(\\s*(?:\\d{1,4}(?:\\s*,\\s*\\d{1,4})?|max)\\s*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> ALLOWED =
            Set.of("""
            bigint,binary_double,binary_float,bit,bool,boolean,bpchar,char,char varying,character,character varying,clob,
            date,datetime,datetime2,datetimeoffset,dec,decimal,decimal signed,decimal unsigned,double,double precision,
            float,float4,float8,hugeint,int,int2,int4,int8,integer,interval,json,jsonb,long,mediumint,money,national
            character varying,nchar,number,numeric,nvarchar,nvarchar2,real,signed,signed integer,smalldatetime,smallint,
            string,text,time,time with time zone,time without time zone,timestamp,timestamp with local time zone,
            timestamp with time zone,timestamp without time zone,timestamptz,timetz,tinyint,unsigned,unsigned integer,
            uuid,varchar,varchar2,year
            """.replace("\n", " ").trim().split("\\s*,\\s*"));

    private TypeNames() {}

    /** Returns whether values may be converted to the type. */
    public static boolean isAllowed(String written) {
        String name = SIZE.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("");
        return ALLOWED.contains(SPACE.matcher(name).replaceAll(" ").trim());
    }
}
