package bench.points.nail_mirror

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Bundle
import android.widget.ArrayAdapter
import android.widget.ListView
import android.widget.Toast

class ColourActivity : Activity() {
    private var chosen = ""

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val colours = listOf("车厘子红", "雾霾蓝", "奶茶裸")
        val list = ListView(this)
        list.adapter = ArrayAdapter(this, android.R.layout.simple_list_item_1, colours)
        list.setOnItemClickListener { _, _, place, _ -> tryOn(colours[place]) }
        setContentView(list)
    }

    private fun tryOn(colour: String) {
        chosen = colour
        if (checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
            startActivity(Intent(this, MirrorActivity::class.java).putExtra("colour", colour))
        } else {
            Toast.makeText(this, "试色需要使用相机，画面不会保存", Toast.LENGTH_LONG).show()
            requestPermissions(arrayOf(Manifest.permission.CAMERA), 6)
        }
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<String>, results: IntArray) {
        if (results.firstOrNull() == PackageManager.PERMISSION_GRANTED) tryOn(chosen)
    }
}
