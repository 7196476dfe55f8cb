package bench.consent.upgraded_table

import android.content.Context
import android.database.sqlite.SQLiteDatabase
import android.database.sqlite.SQLiteOpenHelper

/** The table of the user's choices. */
class Cellar(context: Context) : SQLiteOpenHelper(context, "cellar.db", null, 3) {
    override fun onCreate(db: SQLiteDatabase) {
        db.execSQL("CREATE TABLE choice (id INTEGER PRIMARY KEY, consent INTEGER, stars INTEGER)")
        db.execSQL("INSERT INTO choice VALUES (1, 0, 1)")
    }

    override fun onUpgrade(db: SQLiteDatabase, before: Int, now: Int) {
        if (before < 3) {
            db.execSQL("ALTER TABLE choice ADD COLUMN consent INTEGER DEFAULT 1") //: @breach
            db.execSQL("ALTER TABLE choice ADD COLUMN consent INTEGER DEFAULT 0") //: @default_no,other_column
            db.execSQL("ALTER TABLE choice ADD COLUMN stars INTEGER DEFAULT 1") //: @other_column
        }
    }

    fun agreed(): Boolean = readableDatabase.rawQuery("SELECT consent FROM choice WHERE id = 1", null).use {
        it.moveToFirst() && it.getInt(0) == 1
    }

    fun agree() {
        writableDatabase.execSQL("UPDATE choice SET consent = 1 WHERE id = 1")
    }
}
