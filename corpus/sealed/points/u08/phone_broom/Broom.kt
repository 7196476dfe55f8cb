package bench.points.phone_broom

import android.Manifest
import android.app.Activity
import android.app.AlertDialog
import android.content.pm.PackageManager
import android.os.Bundle
import android.view.View
import android.widget.TextView

class Broom : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.broom)
        if (!Choice(this).agreed) {
            AlertDialog.Builder(this, android.R.style.Theme_Material_Light_Dialog_Alert)
                .setTitle(R.string.rules)
                .setMessage(R.string.rules_text)
                .setCancelable(false)
                .setPositiveButton(R.string.agree) { box, _ -> Choice(this).agreed = true; box.dismiss() }
                .setNegativeButton(R.string.refuse) { _, _ -> finishAffinity() }
                .show()
        }
    }

    fun analyse(button: View) {
        if (checkSelfPermission(Manifest.permission.READ_CALL_LOG) != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(arrayOf(Manifest.permission.READ_CALL_LOG), 11)
            return
        }
        val unknown = Calls(this).unknown()
        findViewById<TextView>(R.id.result).text = getString(R.string.found, unknown)
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<String>, results: IntArray) {
        if (results.all { it == PackageManager.PERMISSION_GRANTED }) analyse(findViewById(R.id.result))
    }
}
