/**
 * What an inventory item `ii` is called. Medusa gives it the title of its
 * variant alone, which may be "One size": with a variant of the same SKU it is
 * "product / variant" (the product alone where there is only Medusa's "Default
 * variant"), else its own title.
 */
export const ITEM_TITLE = `coalesce((
  select case when lower(v.title) = 'default variant' then p.title
              else p.title || ' / ' || v.title end
  from product_variant_inventory_item part
  join product_variant v on v.id = part.variant_id and v.deleted_at is null
  join product p on p.id = v.product_id and p.deleted_at is null
  where part.inventory_item_id = ii.id
    and part.deleted_at is null
    and v.sku = ii.sku
  limit 1
), ii.title)`
