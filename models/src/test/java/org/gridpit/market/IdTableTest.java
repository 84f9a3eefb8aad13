package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;

class IdTableTest {
    @Test
    void every_id_is_found_until_it_is_removed_however_many_share_their_slots() {
        RandomStream draw = Books.stream("ids", 0);
        var table = new IdTable();
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < 40_000; i++) {
            long id = draw.nextInt(400) * (i % 2 == 0 ? 1L : 0x1_0000_0000L);
            if (places.remove(id) != null) {
                table.remove(id);
            } else {
                places.put(id, i);
                table.put(id, i);
            }
            if (i % 20 == 0) {
                assertThat(table.size()).isEqualTo(places.size());
                places.forEach((known, place) -> assertThat(table.find(known)).isEqualTo(place));
            }
            assertThat(table.find(id)).isEqualTo(places.getOrDefault(id, IdTable.ABSENT));
        }
    }
}
